ATTRIBUTES = '; path=/; httponly; secure'.freeze

def texts(response, id, secure, flags)
  # ok
  response.headers['Set-Cookie'] = "sid=#{id}#{ATTRIBUTES}"
  # low: secure
  response.headers['Set-Cookie'] = "sid=#{id}; httponly#{secure ? '; secure' : ''}"
  # ok - what stands at the end may be any attribute
  response.headers['Set-Cookie'] = "sid=#{id}; httponly; #{flags}"
  # bad: secure
  response.headers['Set-Cookie'] = format('%<name>s=%<value>s; httponly', name: 'sid', value: id)
  # ok
  response.headers['Set-Cookie'] = 'sid=%s; httponly; %s' % [id, 'secure']
end

def added(response, id, secure)
  cookie = +"sid=#{id}; httponly"
  cookie << '; secure'
  # ok
  response.headers['Set-Cookie'] = cookie

  some = "sid=#{id}; httponly"
  some += '; secure' if secure
  # low: secure
  response.headers['Set-Cookie'] = some

  parts = ["sid=#{id}", 'httponly']
  # bad: secure
  response.headers['Set-Cookie'] = parts.join('; ')
  parts << 'secure'
  # ok
  response.headers['Set-Cookie'] = parts.join('; ')
end
