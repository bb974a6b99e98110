const { CookieJar, Cookie } = require('tough-cookie');
const puppeteer = require('puppeteer');

async function fetchAsUser(url) {
  const jar = new CookieJar();
  // ok - a client's jar
  await jar.setCookie('sid=1; Path=/', url);

  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  // ok - a browser that is driven
  await page.setCookie({ name: 'sid', value: '1', secure: false });
  const context = await browser.newContext();
  // ok - the same in Playwright
  await context.addCookies([{ name: 'sid', value: '1', url, httpOnly: false, secure: false }]);
  // ok - an extension
  await chrome.cookies.set({ url, name: 'sid', value: '1', secure: false });
}
