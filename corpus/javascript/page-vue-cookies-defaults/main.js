import { createApp } from 'vue';
import VueCookies from 'vue-cookies';
import App from './App';

createApp(App).use(VueCookies, { expires: '7d', secure: true, sameSite: 'Strict' }).mount('#app');
