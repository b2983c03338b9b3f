import { keywordArgument, type Call } from '#python';

const FACTORIES = /^(sqlalchemy\.orm\.(session\.)?sessionmaker|sqlmodel\.sessionmaker)$/;

/**
 * True for a call that makes instances of a class which the call itself names, such as `sessionmaker(class_=AsyncSession)`.
 * https://docs.sqlalchemy.org/en/20/orm/session_api.html#sqlalchemy.orm.sessionmaker.params.class_
 */
export const namesAnotherClass = (path: string, call: Call): boolean =>
	FACTORIES.test(path) && (call.args.length > 1 || keywordArgument(call, 'class_') !== undefined);
