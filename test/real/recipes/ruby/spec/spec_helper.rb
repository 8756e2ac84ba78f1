require 'simplecov'
SimpleCov.start { enable_coverage :branch }
require_relative '../lib/cart'
