import { failure } from '../errors.ts';

/** Refuses what is no name of a variable. apimachinery: pkg/util/validation/validation.go `IsEnvVarName` */
export function refuseEnvName(name: string): void {
  if (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)) return;
  throw failure(
    `"${name}" is not a valid key name: a valid environment variable name must consist of alphabetic ` +
      "characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or " +
      "'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')",
  );
}
