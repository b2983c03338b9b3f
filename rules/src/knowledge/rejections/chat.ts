/**
 * Messages of chats: the other side may have deleted them, left, or blocked who writes, and an answer may come too late.
 */
interface Chat {
	readonly documentation: string;
	readonly modules: readonly string[];
}

const CHATS: readonly Chat[] = [
	{
		documentation: 'https://discord.js.org/docs',
		modules: ['discord.js', '@discordjs/core', 'discord.js-selfbot-v13'],
	},
	{ documentation: 'https://docs.sapphirejs.dev', modules: ['@sapphire/framework'] },
	{ documentation: 'https://abal.moe/Eris/docs', modules: ['eris'] },
	{ documentation: 'https://docs.oceanic.ws', modules: ['oceanic.js'] },
	{ documentation: 'https://telegraf.js.org', modules: ['telegraf'] },
	{ documentation: 'https://grammy.dev/ref/core', modules: ['grammy'] },
	{
		documentation: 'https://github.com/yagop/node-telegram-bot-api/blob/master/doc/api.md',
		modules: ['node-telegram-bot-api'],
	},
	{ documentation: 'https://docs.slack.dev/tools/bolt-js', modules: ['@slack/bolt'] },
	{ documentation: 'https://docs.wwebjs.dev', modules: ['whatsapp-web.js'] },
];

/** Modules by which a file deals in messages of a chat. */
export const CHAT_MODULES: readonly string[] = CHATS.flatMap(({ modules }) => modules);

/** What is done with messages there. What changes members, roles and channels is no message. */
export const MESSAGE_METHODS: ReadonlySet<string> = new Set([
	'answerCallbackQuery',
	'answerCbQuery',
	'deferReply',
	'deferUpdate',
	'delete',
	'deleteMessage',
	'deleteReply',
	'edit',
	'editMessageCaption',
	'editMessageReplyMarkup',
	'editMessageText',
	'editReply',
	'followUp',
	'pin',
	'react',
	'reply',
	'replyWithHTML',
	'replyWithMarkdown',
	'send',
	'sendMessage',
	'unpin',
	'unpinMessage',
	'pinChatMessage',
]);

/** Those of them that say so by their names, in any file. */
export const NAMED_FOR_CHATS: ReadonlySet<string> = new Set([
	'answerCallbackQuery',
	'answerCbQuery',
	'deferUpdate',
	'deleteReply',
	'editMessageReplyMarkup',
	'editMessageText',
	'editReply',
	'sendChatAction',
]);
