; response.set_cookie("a", secure=True)
(call function: (_) @callee arguments: (argument_list)? @record) @site
