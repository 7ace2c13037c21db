/**
 * Configuring logging by files: what `import logging.config` gives in Python.
 *
 * @packageDocumentation
 */
export { type ConfigClass, registerClass } from './classes.js'
export {
  ConfigError,
  type ConfigErrorKind,
  type Fault,
  formatFault,
} from './config-error.js'
export { type ConfigFileOptions, checkConfigFile, configFromFile } from './config-file.js'
export { ConfigListener, type Verify } from './config-listener.js'
export { ConfigWatch } from './config-watch.js'
export { BaseConfigurator, type DictConfig } from './dict/base-configurator.js'
export { ConvertingDict, ConvertingList } from './dict/converting.js'
export { DictConfigurator } from './dict/dict-configurator.js'
export { checkDictConfig, type DictCheckOptions, type DictConfigClass, dictConfig } from './dict-config.js'
export {
  type CheckOptions,
  type CheckResult,
  type ConfigSource,
  checkFileConfig,
  type FileConfigArguments,
  type FileConfigOptions,
  fileConfig,
} from './file-config.js'
export type { GivenOptions } from './given-config.js'
export { type IniOptions, parseIni } from './ini-dialect.js'
export { IniDocument, IniOption, IniSection, type Place } from './ini-document.js'
export { DEFAULT_LOGGING_CONFIG_PORT, type ListenOptions, listen, stopListening } from './listen.js'
export type { TextSource } from './read-source.js'
export { registerObject } from './registered-objects.js'
