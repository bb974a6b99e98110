import Vue from 'vue';
import VueCookies from 'vue-cookies';

export default {
  methods: {
    keep(token, theme) {
      // bad: secure
      this.$cookies.set('theme', theme);
      // bad: secure
      this.$cookies.set('token', token, '1d', '/', null, false, 'Strict');
      // ok - no script can ask for HttpOnly
      this.$cookies.set('token', token, '1d', '/', null, true, 'Lax');
      // info: same-site - an empty text takes it away
      this.$cookies.set('token', token, '1d', '/', null, true, '');
      // bad: secure
      VueCookies.set('theme', theme, '7d');
      // ok - deletions
      this.$cookies.remove('token');
      // ok
      this.$cookies.set('token', '', '1970-01-01');
      // bad: secure, lifetime - no deletion but the year 9999
      this.$cookies.set('token', token, -1);
      // ok - an empty value has nothing to hide
      this.$cookies.set('token', '', -1);
      // ok - a session
      this.$cookies.set('token', token, 0, '/', null, true);
      // ok - something else that is set
      Vue.set(this.form, 'token', token);
    },
  },
};
