const express = require('express');
const app = express();

app.get('/', (req, res) => {
  const options = { httpOnly: true };
  const other = options;
  other.secure = true;
  // ok - both names are one object
  res.cookie('token', '1', options);

  const first = { httpOnly: true };
  const second = first;
  first.secure = true;
  // ok
  res.cookie('token', '1', second);

  const original = { httpOnly: true };
  const copied = { ...original };
  copied.secure = true;
  // bad: secure - a copy is changed
  res.cookie('token', '1', original);
  // ok
  res.cookie('token', '1', copied);

  let name = { httpOnly: true };
  const gone = name;
  name = { httpOnly: true };
  name.secure = true;
  // bad: secure - the other name stands for another object by then
  res.cookie('token', '1', gone);

  const outer = { cookie: { httpOnly: true } };
  const inner = outer.cookie;
  inner.secure = true;
  // ok - the object inside has two names
  res.cookie('token', '1', outer.cookie);

  const parts = { httpOnly: true };
  const holder = { parts };
  holder.parts.secure = true;
  // ok
  res.cookie('token', '1', parts);

  const late = { httpOnly: true };
  // bad: secure - what is sent is sent
  res.cookie('token', '1', late);
  const lateName = late;
  lateName.secure = true;
});
