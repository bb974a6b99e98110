#!/usr/bin/env ruby
require "cgi"
require "cgi/session"

cgi = CGI.new

# bad: secure, http-only
sid = CGI::Cookie.new("sid", "abc")
# bad: secure, http-only
sid = CGI::Cookie.new("name" => "sid", "value" => "abc", "path" => "/")
# bad: http-only
sid = CGI::Cookie.new("name" => "sid", "value" => "abc", "secure" => true)
# ok
sid = CGI::Cookie.new("name" => "sid", "value" => "abc", "path" => "/", "secure" => true, "httponly" => true)
# ok - a deletion
gone = CGI::Cookie.new("name" => "sid", "value" => "", "expires" => Time.at(0))

# ok - what is written later counts
later = CGI::Cookie.new("sid", "abc")
later.secure = true
later.httponly = true

# bad: secure, http-only
session = CGI::Session.new(cgi, "session_key" => "_shop", "prefix" => "shop.")
# bad: http-only - it cannot be told
session = CGI::Session.new(cgi, "session_key" => "_shop", "session_secure" => true)
# ok - in hidden fields, not in a cookie
session = CGI::Session.new(cgi, "session_key" => "_shop", "no_cookies" => true)

# ok - read from the request
received = CGI::Cookie.parse(ENV["HTTP_COOKIE"])
cgi.out("cookie" => [sid, gone, later]) { session["name"] }
