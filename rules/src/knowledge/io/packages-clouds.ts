import type { IoModule } from './entry.ts';

/** Clouds: one call is one request. */
export const cloudPackages: readonly IoModule[] = [
	{
		modules: '@aws-sdk/* @smithy/smithy-client',
		tier: 'network',
		methods: 'send done',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/',
	},
	{
		modules: '@aws-sdk/s3-request-presigner',
		tier: 'job',
		calls: 'getSignedUrl',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-s3-request-presigner/',
	},
	{
		modules: 'aws-sdk aws-sdk/*',
		tier: 'network',
		methods: 'promise',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/',
	},
	{
		modules: '@azure/*',
		tier: 'network',
		methods:
			'upload uploadData uploadFile uploadStream download downloadToBuffer downloadToFile delete deleteIfExists exists ' +
			'create createIfNotExists getProperties sendMessages sendMessage receiveMessages createEntity getEntity upsertEntity ' +
			'deleteEntity getSecret setSecret read replace upsert patch fetchAll',
		documentation: 'https://learn.microsoft.com/javascript/api/overview/azure/',
	},
	{
		modules: '@google-cloud/*',
		tier: 'network',
		methods:
			'save download upload delete exists copy move getFiles getMetadata setMetadata getSignedUrl publish publishMessage ' +
			'get commit query runQuery insert access accessSecretVersion createTask',
		documentation: 'https://cloud.google.com/nodejs/docs/reference',
	},
	{
		modules: '@google-cloud/datastore',
		tier: 'database',
		methods: 'get save update upsert insert delete merge runQuery commit',
		documentation: 'https://cloud.google.com/nodejs/docs/reference/datastore/latest',
	},
	// The methods of a batch or a transaction send nothing.
	{
		modules: 'firebase-admin firebase-admin/firestore @google-cloud/firestore',
		tier: 'network',
		methods: 'get set update add create delete',
		roots:
			'firestore().collection() firestore().doc() firestore().collectionGroup() getFirestore().collection() ' +
			'getFirestore().doc() getFirestore().collectionGroup() Firestore().collection() Firestore().doc() ' +
			'Firestore().collectionGroup()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.firestore',
	},
	{
		modules: 'firebase-admin firebase-admin/firestore @google-cloud/firestore',
		tier: 'network',
		methods: 'commit getAll runTransaction',
		roots: 'firestore() getFirestore() Firestore()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.firestore',
	},
	{
		modules: 'firebase-admin firebase-admin/auth',
		tier: 'network',
		methods: 'getUser getUserByEmail createUser updateUser deleteUser setCustomUserClaims listUsers',
		roots: 'auth() getAuth()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.auth',
	},
	{
		modules: 'firebase-admin firebase-admin/messaging',
		tier: 'network',
		methods: 'send sendEach sendEachForMulticast subscribeToTopic unsubscribeFromTopic',
		roots: 'messaging() getMessaging()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.messaging',
	},
	{
		modules: 'firebase-admin firebase-admin/database',
		tier: 'network',
		methods: 'once push remove set update get',
		roots: 'database() getDatabase()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.database',
	},
	{
		modules: 'firebase-admin firebase-admin/storage',
		tier: 'network',
		methods: 'save download upload delete exists copy move',
		roots: 'storage() getStorage()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.storage',
	},
	{
		modules: 'firebase/firestore',
		tier: 'network',
		calls: 'getDoc getDocs setDoc updateDoc addDoc deleteDoc runTransaction getCountFromServer',
		documentation: 'https://firebase.google.com/docs/reference/js/firestore_',
	},
	{
		modules: '@supabase/supabase-js',
		tier: 'database',
		calls: 'createClient().rpc SupabaseClient().rpc',
		methods: 'select insert upsert update delete',
		roots: 'createClient().from() createClient().schema() SupabaseClient().from() SupabaseClient().schema()',
		documentation: 'https://supabase.com/docs/reference/javascript/introduction',
	},
	{
		modules: '@supabase/supabase-js',
		tier: 'network',
		calls: 'createClient().functions.invoke SupabaseClient().functions.invoke',
		methods: 'upload download remove list getUser getSession signUp signInWithPassword signOut createUser deleteUser',
		roots: 'createClient().storage createClient().auth SupabaseClient().storage SupabaseClient().auth',
		documentation: 'https://supabase.com/docs/reference/javascript/introduction',
	},
	{
		modules: 'minio',
		tier: 'network',
		methods: 'putObject getObject fPutObject fGetObject removeObject statObject copyObject',
		roots: 'Client()',
		documentation: 'https://min.io/docs/minio/linux/developers/javascript/API.html',
	},
	{
		modules: '@netlify/blobs',
		tier: 'network',
		methods: 'delete get getMetadata getWithMetadata list set setJSON',
		roots: 'getStore() getDeployStore()',
		documentation: 'https://docs.netlify.com/build/data-and-storage/netlify-blobs/',
	},
	{
		modules: '@vercel/blob',
		tier: 'network',
		calls: 'copy del get head list put upload',
		documentation: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
	},
];
