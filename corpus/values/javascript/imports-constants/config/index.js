const isProduction = process.env.NODE_ENV === 'production';

module.exports = {
  secure: true,
  insecure: false,
  onlyInDevelopment: !isProduction,
  base: { secure: false, httpOnly: true, sameSite: 'lax' },
};
