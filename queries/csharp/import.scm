; Imports.

; using Microsoft.AspNetCore.Http;    global using X;    using static System.Math;
((using_directive !name (_) @module) @site
  (#set! name "*"))

; using Options = Microsoft.AspNetCore.Http.CookieOptions;
((using_directive name: (_) @alias (_) @module .) @site
  (#set! style path))
