import reflex as rx


class State(rx.State):
    # bad: secure - scripts can read it, whatever is said
    token: str = rx.Cookie("")
    # ok
    theme: str = rx.Cookie("light", secure=True, same_site="strict")
    # ok - no cookie
    draft: str = rx.LocalStorage("")
