export const xsrfKey = "shop_device_xsrf";
export const sessionKey = "shop_session";
