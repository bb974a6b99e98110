class Album < Sequel::Model
  # ok - a plugin of another library
  plugin :sessions, secure: false
  plugin :cookies, secure: false
end
