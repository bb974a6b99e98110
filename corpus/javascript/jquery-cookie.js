function keep(token) {
  // bad: secure
  $.cookie("session", token);
  // bad: secure
  jQuery.cookie("session", token, { path: "/", expires: 7 });
  // ok
  $.cookie("session", token, { secure: true, path: "/" });
  // ok - it reads with options
  const started = $.cookie("started", { path: "/app" });
  // ok - it reads with options that stand in a variable
  const options = { path: "/app" };
  const ended = $.cookie("ended", options);
  // bad: secure
  $.cookie("both", started + ended, options);
  // ok - it reads
  return $.cookie("session");
}

function drop() {
  // ok - a deletion
  $.cookie("session", null, { path: "/" });
  // ok - a deletion
  $.cookie("session", "", { expires: -1 });
}
