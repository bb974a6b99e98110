export * from './cookies';
export { default as lax } from './cookies';
