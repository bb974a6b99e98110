export default {
  methods: {
    keep(theme) {
      // ok - the application's defaults say it
      this.$cookies.set('theme', theme);
      // bad: secure - what is written here wins
      this.$cookies.set('theme', theme, '7d', '/', null, false);
    },
  },
};
