require 'rack'

class App
  def call(env)
    # bad: secure, http-only
    [200, { 'Content-Type' => 'text/html', 'Set-Cookie' => "sid=#{env['sid']}; path=/" }, []]
  end

  def safe(env)
    # ok
    [200, { 'set-cookie' => "sid=#{env['sid']}; path=/; secure; httponly; samesite=lax" }, []]
  end
end

def rails(id)
  # bad: secure, http-only
  response.headers['Set-Cookie'] = "sid=#{id}; path=/"
  # bad: secure
  response.set_header('Set-Cookie', "sid=#{id}; HttpOnly")
  # ok
  response.set_header(Rack::SET_COOKIE, "sid=#{id}; HttpOnly; Secure")
  # bad: secure
  headers['Set-Cookie'] = 'sid=%s; HttpOnly' % id
  # bad: secure
  response.add_header('Set-Cookie', format('sid=%s; HttpOnly', id))
  # ok - a deletion
  response.headers['Set-Cookie'] = 'sid=; path=/; max-age=0'
end

def rack(headers, id)
  # bad: secure, http-only
  Rack::Utils.set_cookie_header!(headers, 'sid', { value: id })
  # ok
  Rack::Utils.set_cookie_header!(headers, 'sid', { value: id, secure: true, httponly: true })
end

# What is read or passed on is no text.
def lookalikes(upstream)
  response.headers['Set-Cookie'] = upstream.headers['Set-Cookie']
  response.set_header('Set-Cookie', upstream['set-cookie'])
  cookie = upstream.headers['Set-Cookie'].split(';').first
  request['Cookie'] = 'sid=1; theme=dark'
  cookie
end
