import express from "express";
import { sessionCookie, guestCookie } from "@app/cookies";
import { cookieFlags } from "~config";
import { strict, lax } from "@acme/http";
import { plain } from "@acme/http/options";
import { sessionCookie as own } from "../lib/cookies.js";
import { guestCookie as guest } from "../lib/cookies.js";

const app = express();

app.post("/login", (req, res) => {
  // ok
  res.cookie("sid", req.body.token, sessionCookie);
  // bad: secure
  res.cookie("guest_session", req.body.guest, guestCookie);
  // bad: secure
  res.cookie("sid", req.body.token, cookieFlags);
  // ok
  res.cookie("sid", req.body.token, strict);
  // bad: secure
  res.cookie("sid", req.body.token, lax);
  // bad: secure, http-only
  res.cookie("sid", req.body.token, plain);
  // ok
  res.cookie("sid", req.body.token, own);
  // bad: secure
  res.cookie("sid", req.body.token, guest);
  res.end();
});
