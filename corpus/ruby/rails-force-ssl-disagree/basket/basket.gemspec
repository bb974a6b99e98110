Gem::Specification.new { |spec| spec.name = "basket" }
