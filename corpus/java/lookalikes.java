package com.example.recipes;

import java.util.List;

class Recipes {
    // Cookie is a class of this package: whatever is not imported is local.
    List<Object> bake(String flour) {
        // ok
        Cookie cookie = new Cookie(flour, "oats");
        return List.of(cookie);
    }
}
