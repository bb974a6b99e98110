def harden(options):
    options["secure"] = True
    options["httponly"] = True


def flag(options, secure=False):
    options["secure"] = secure


def fresh(options):
    options = dict(options, secure=True)
    options["httponly"] = True
    return options
