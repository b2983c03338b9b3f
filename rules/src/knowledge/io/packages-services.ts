import type { IoModule } from './entry.ts';

/** Clients of one service's interface: each call is a request. */
export const servicePackages: readonly IoModule[] = [
	{
		modules: '@vercel/sdk',
		tier: 'network',
		methods: '*',
		roots: 'Vercel()',
		documentation: 'https://github.com/vercel/sdk#readme',
	},
	{
		modules: '@notionhq/client',
		tier: 'network',
		methods: '*',
		roots: 'Client()',
		documentation: 'https://github.com/makenotion/notion-sdk-js#readme',
	},
	{
		modules: 'resend',
		tier: 'network',
		methods: '*',
		except: 'verify',
		roots: 'Resend()',
		documentation: 'https://resend.com/docs/send-with-nodejs',
	},
	{
		modules: 'postmark',
		tier: 'network',
		methods: '*',
		roots: 'ServerClient() AccountClient()',
		documentation: 'https://github.com/ActiveCampaign/postmark.js#readme',
	},
	{
		modules: 'plaid',
		tier: 'network',
		methods: '*',
		roots: 'PlaidApi()',
		documentation: 'https://github.com/plaid/plaid-node#readme',
	},
	{
		modules: 'replicate',
		tier: 'network',
		methods: '*',
		// Those give an iterator, which asks for nothing before it is gone through.
		except: 'stream paginate',
		roots: '()',
		documentation: 'https://github.com/replicate/replicate-javascript#readme',
	},
];
