from shop.names import *
