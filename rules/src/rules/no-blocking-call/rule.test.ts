import { testRule, type Cases } from '#test';
import { beforeServing } from './cases/before-serving.cases.ts';
import { busyWait } from './cases/busy-wait.cases.ts';
import { chosen } from './cases/chosen.cases.ts';
import { commands } from './cases/commands.cases.ts';
import { commandsHanded } from './cases/commands-handed.cases.ts';
import { commandsOnce } from './cases/commands-once.cases.ts';
import { ecmascriptChains } from './cases/ecmascript-chains.cases.ts';
import { ecmascriptKeptByKey } from './cases/ecmascript-kept-by-key.cases.ts';
import { ecmascriptPackages } from './cases/ecmascript-packages.cases.ts';
import { ecmascriptReported } from './cases/ecmascript-reported.cases.ts';
import { ecmascriptSilent } from './cases/ecmascript-silent.cases.ts';
import { freePorts } from './cases/free-port.cases.ts';
import { handlers } from './cases/handlers.cases.ts';
import { nobodyServed } from './cases/nobody-served.cases.ts';
import { pythonAllowed } from './cases/python-allowed.cases.ts';
import { pythonAlone } from './cases/python-alone.cases.ts';
import { pythonArguments } from './cases/python-arguments.cases.ts';
import { pythonBeforeServing } from './cases/python-before-serving.cases.ts';
import { receiversReported, receiversSilent } from './cases/python-receivers.cases.ts';
import { pythonCalledAtStart } from './cases/python-called-at-start.cases.ts';
import { pythonChains } from './cases/python-chains.cases.ts';
import { pythonCommands } from './cases/python-commands.cases.ts';
import { pythonKeptByKey } from './cases/python-kept-by-key.cases.ts';
import { pythonNobodyWaits } from './cases/python-nobody-waits.cases.ts';
import { pythonOpen } from './cases/python-open.cases.ts';
import { pythonReported } from './cases/python-reported.cases.ts';
import { pythonRuledOut } from './cases/python-ruled-out.cases.ts';
import { pythonScripts } from './cases/python-scripts.cases.ts';
import { pythonServices } from './cases/python-services.cases.ts';
import { pythonSilent } from './cases/python-silent.cases.ts';
import { pythonStartUp } from './cases/python-start-up.cases.ts';
import { pythonTypes } from './cases/python-types.cases.ts';
import { scripts } from './cases/scripts.cases.ts';
import { migrations } from './cases/migrations.cases.ts';
import { startUp } from './cases/start-up.cases.ts';
import rule from './rule.ts';

const ecmascript: Cases = {
	valid: [
		...ecmascriptSilent,
		...ecmascriptKeptByKey.valid,
		...handlers.valid,
		...startUp.valid,
		...migrations.valid,
		...scripts.valid,
		...freePorts.valid,
		...chosen.valid,
		...beforeServing.valid,
		...commands.valid,
		...commandsHanded.valid,
		...commandsOnce.valid,
		...nobodyServed.valid,
	],
	invalid: [
		...ecmascriptReported,
		...ecmascriptPackages,
		...ecmascriptChains,
		...ecmascriptKeptByKey.invalid,
		...busyWait,
		...handlers.invalid,
		...startUp.invalid,
		...migrations.invalid,
		...scripts.invalid,
		...freePorts.invalid,
		...chosen.invalid,
		...beforeServing.invalid,
		...commands.invalid,
		...commandsHanded.invalid,
		...commandsOnce.invalid,
		...nobodyServed.invalid,
	],
};
const python: Cases = {
	valid: [
		...pythonSilent,
		...pythonBeforeServing,
		...pythonCalledAtStart.valid,
		...pythonKeptByKey.valid,
		...pythonAllowed,
		...pythonRuledOut,
		...receiversSilent,
		...pythonAlone.valid,
		...pythonCommands.valid,
		...pythonArguments.valid,
		...pythonScripts.valid,
		...pythonStartUp.valid,
		...pythonNobodyWaits.valid,
		...pythonTypes.valid,
	],
	invalid: [
		...pythonReported,
		...pythonServices,
		...pythonChains,
		...pythonOpen,
		...receiversReported,
		...pythonAlone.invalid,
		...pythonCommands.invalid,
		...pythonArguments.invalid,
		...pythonScripts.invalid,
		...pythonStartUp.invalid,
		...pythonCalledAtStart.invalid,
		...pythonKeptByKey.invalid,
		...pythonNobodyWaits.invalid,
		...pythonTypes.invalid,
	],
};

testRule(rule, { ecmascript, python });
