import { of, words } from './entry.ts';

/** Functions whose callback runs for every request or connection, on the event loop. */
export const SERVING_FUNCTIONS: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
	...['http', 'https'].flatMap(module => of(module, 'createServer Server()')),
	...of('http2', 'createServer createSecureServer'),
	// https://nodejs.org/api/net.html#netcreateserveroptions-connectionlistener
	...of('net', 'createServer'),
	...of('tls', 'createServer'),
	// https://docs.deno.com/api/deno/~/Deno.serve
	':Deno.serve',
]);

/** What gives an object with methods that take handlers of routes, by the package that people import. */
export const ROUTERS: ReadonlyMap<string, string> = new Map([
	['express', 'https://expressjs.com/en/guide/routing.html'],
	['connect', 'https://github.com/senchalabs/connect#use-middleware'],
	['fastify', 'https://fastify.dev/docs/latest/Reference/Routes/'],
	['koa', 'https://koajs.com/#application'],
	['@koa/router', 'https://github.com/koajs/router/blob/master/API.md'],
	['koa-router', 'https://github.com/koajs/router/blob/master/API.md'],
	['hono', 'https://hono.dev/docs/api/routing'],
	['polka', 'https://github.com/lukeed/polka#api'],
	['restify', 'http://restify.com/docs/home/'],
	['router', 'https://github.com/pillarjs/router#api'],
	['find-my-way', 'https://github.com/delvedor/find-my-way#api'],
]);

/** Their methods that take handlers of requests. */
export const ROUTE_METHODS: ReadonlySet<string> = new Set(
	words('addHook all any del delete get head opts options param patch post preHandler put route search use'),
);

/** What answers a request gives the response again, or nothing: no promise. https://expressjs.com/en/4x/api.html#res.methods */
export const RESPONSE_METHODS: ReadonlySet<string> = new Set(
	words('end format json jsonp redirect render send sendFile sendStatus status'),
);

/** The properties of a route's or a server's description that are called for every request. */
export const HANDLER_PROPERTIES: ReadonlySet<string> = new Set(
	words('fetch handler onRequest preHandler preParsing preSerialization preValidation'),
);

/** Events that come with every request, connection or message. https://nodejs.org/api/http.html#event-request */
export const SERVING_EVENTS: ReadonlySet<string> = new Set(
	words('checkContinue checkExpectation connect connection data message request session stream upgrade'),
);

/** The emitters that serve others. */
export const SERVERS = /^(?:https?|http2|net|tls|ws|socket\.io):/;
