// Cookies of a page's own script: it cannot ask for HttpOnly, so only Secure is judged.
function write(name, value, seconds) {
  // bad: secure
  document.cookie = name + '=' + encodeURIComponent(value) + '; path=/; max-age=' + seconds;
  // bad: secure
  document.cookie = `${name}=${value}; path=/`;
  // ok
  document.cookie = `${name}=${value}; path=/; Secure; SameSite=Lax`;
  // bad: secure
  window.document.cookie = 'token=' + value + ';';
  // bad: secure
  document['cookie'] = 'token=' + value;
}

function remove(name) {
  // ok - a deletion
  document.cookie = name + '=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/';
  // ok - a deletion
  document.cookie = `${name}=; Max-Age=-99999999;`;
  // ok - a deletion
  document.cookie = name + '=deleted; Max-Age=0';
}

// What a page shows may be remembered for long; who somebody is may not.
function remember(user, size) {
  const years = 60 * 60 * 24 * 365 * 3;
  // ok
  document.cookie = `hide_mail_notice=1; Path=/; Secure; SameSite=Lax; Max-Age=${years}`;
  // ok
  document.cookie = `album_show_comments=1; Path=/; Secure; SameSite=Lax; Max-Age=${years}`;
  // ok
  document.cookie = `album_thumbnail_size=${size}; Path=/; Secure; SameSite=Lax; Max-Age=${years}`;
  // bad: lifetime
  document.cookie = `show_user=${user}; Path=/; Secure; SameSite=Lax; Max-Age=${years}`;
  // bad: lifetime
  document.cookie = `login_token=${user}; Path=/; Secure; SameSite=Lax; Max-Age=${years}`;
}

// The snippet that everybody has copied at least once.
function createCookie(name, value, days) {
  var expires = '';
  if (days) {
    var date = new Date();
    date.setTime(date.getTime() + days * 24 * 60 * 60 * 1000);
    expires = '; expires=' + date.toGMTString();
  }
  // bad: secure
  document.cookie = name + '=' + (value || '') + expires + '; path=/';
}

function lookalikes(cookies, attributes, other) {
  const all = document.cookie;
  const parts = document.cookie.split(';');
  const found = document.cookie === 'a=1';
  // ok - nothing of it is seen
  document.cookie = cookies;
  // ok - nothing of it is seen
  document.cookie = document.cookie.replace('a', 'b');
  // ok - what is joined to it may be anything
  document.cookie = 'seen=1' + attributes;
  other.cookie = 'a=1; path=/';
  return { all, parts, found };
}
