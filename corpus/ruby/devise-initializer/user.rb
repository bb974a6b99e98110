class User < ApplicationRecord
  # bad: secure
  devise :database_authenticatable, :rememberable, rememberable_options: { httponly: true }
end

class Admin < ApplicationRecord
  # ok
  devise :database_authenticatable, :rememberable, rememberable_options: { secure: true }

  # ok - a look-alike
  def remember_for(reminder)
    config = Reminder.new(reminder)
    config.remember_for = 2.years
    config
  end
end
