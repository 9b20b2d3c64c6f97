import type { Json, KubeObject } from '../api/object.ts';

/** apiextensions-apiserver: apiextensions/v1 `CustomResourceDefinition` */
export interface Definition extends KubeObject {
  readonly spec: DefinitionSpec;
  readonly status?: object;
}

/** apiextensions/v1 `CustomResourceDefinitionSpec` */
export interface DefinitionSpec {
  readonly group: string;
  readonly scope: string;
  readonly names: {
    readonly plural: string;
    readonly kind: string;
    readonly singular?: string;
    readonly listKind?: string;
    readonly shortNames?: readonly string[];
    readonly categories?: readonly string[];
  };
  readonly versions: readonly DefinitionVersion[];
  readonly conversion?: object;
  readonly preserveUnknownFields?: boolean;
}

/** apiextensions/v1 `CustomResourceDefinitionVersion` */
export interface DefinitionVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly schema?: { readonly openAPIV3Schema?: Schema };
  readonly subresources?: { readonly status?: object; readonly scale?: object };
  readonly additionalPrinterColumns?: readonly PrinterColumn[];
}

/** apiextensions/v1 `CustomResourceColumnDefinition` */
export interface PrinterColumn {
  readonly name: string;
  readonly type: string;
  readonly jsonPath: string;
  readonly priority?: number;
}

/** apiextensions/v1 `JSONSchemaProps`, as far as it is looked at. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly Json[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly default?: Json;
  readonly nullable?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
}
