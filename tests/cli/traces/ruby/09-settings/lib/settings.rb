class Settings
  OFF = false # hop 1
end
