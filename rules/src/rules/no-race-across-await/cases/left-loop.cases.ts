import { code, type Cases } from '#test';

/** Loops that end with what they wait for: whatever changes meanwhile, they take no other item. */
export const leftLoop: Cases = {
	valid: [
		code`
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of this.routes) {
						if (route.matches(request)) return await route.handle(request);
					}
					for (const route of this.routes) {
						if (route.matches(request)) {
							await this.log(request);
							const answer = await route.handle(request);
							request.done = true;
							return answer;
						}
					}
					for (const route of this.routes) {
						if (route.isOver) continue;
						await route.handle(request);
						break;
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
		`,
	],
	invalid: [
		code`
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of [...this.routes]) await route.handle(request);
					for (const route of this.routes) {
					                    ~~~~~~~~~~~ shifted
						await route.handle(request);
						if (request.done) return;
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
			=> iterateCopy
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of [...this.routes]) await route.handle(request);
					for (const route of [...this.routes]) {
						await route.handle(request);
						if (request.done) return;
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
		`,
		code`
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of this.routes) {
					                    ~~~~~~~~~~~ shifted
						try {
							return await route.handle(request);
						} catch (error) {
							log(error);
						}
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
			=> iterateCopy
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of [...this.routes]) {
						try {
							return await route.handle(request);
						} catch (error) {
							log(error);
						}
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
		`,
		code`
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of this.routes) {
					                    ~~~~~~~~~~~ shifted
						for (const part of route.parts) {
							await part.handle(request);
							break;
						}
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
			=> iterateCopy
			export class Server {
				routes = [];
				async handle(request) {
					for (const route of [...this.routes]) {
						for (const part of route.parts) {
							await part.handle(request);
							break;
						}
					}
				}
				drop(i) { this.routes.splice(i, 1); }
			}
		`,
	],
};

export const pythonLeftLoop: Cases = {
	valid: [
		code`
			class Server:
			    def __init__(self):
			        self.routes = {}
			    async def handle(self, request):
			        for path, app in self.routes.items():
			            if request.path.startswith(path):
			                request = request.clone(path)
			                return await app.handle(request)
			        for path, app in self.routes.items():
			            if request.path == path:
			                await app.handle(request)
			                self.seen = path
			                break
			    def drop(self, path):
			        self.routes.pop(path)
		`,
	],
	invalid: [
		code`
			class Server:
			    def __init__(self):
			        self.routes = {}
			    async def handle(self, request):
			        for path, app in self.routes.items():
			                         ~~~~~~~~~~~~~~~~~~~ changed
			            try:
			                return await app.handle(request)
			            except OSError:
			                print(path)
			    def drop(self, path):
			        self.routes.pop(path)
			=> iterateCopy
			class Server:
			    def __init__(self):
			        self.routes = {}
			    async def handle(self, request):
			        for path, app in list(self.routes.items()):
			            try:
			                return await app.handle(request)
			            except OSError:
			                print(path)
			    def drop(self, path):
			        self.routes.pop(path)
		`,
	],
};
