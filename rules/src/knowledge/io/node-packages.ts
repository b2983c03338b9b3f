import type { IoModule } from './entry.ts';
import { cloudPackages } from './packages-clouds.ts';
import { databasePackages } from './packages-databases.ts';
import { networkPackages } from './packages-network.ts';
import { platformPackages } from './packages-platforms.ts';
import { servicePackages } from './packages-services.ts';
import { toolPackages } from './packages-tools.ts';

/** What packages of npm do. */
export const nodePackages: readonly IoModule[] = [
	...networkPackages,
	...servicePackages,
	...platformPackages,
	...cloudPackages,
	...databasePackages,
	...toolPackages,
];
