Gem::Specification.new do |spec|
  spec.name = "basket"
  spec.add_dependency "rails", ">= 7.0"
end
