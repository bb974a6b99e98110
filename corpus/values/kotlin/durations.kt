package com.example.web

import java.time.Duration
import kotlin.time.Duration.Companion.days
import org.springframework.http.ResponseCookie

// bad: lifetime - two years
val years = ResponseCookie.from("token", "1").secure(true).httpOnly(true).sameSite("Lax").path("/").maxAge(Duration.ofDays(730)).build()

// ok
val hours = ResponseCookie.from("token", "1").secure(true).httpOnly(true).sameSite("Lax").path("/").maxAge(Duration.ofHours(2)).build()
