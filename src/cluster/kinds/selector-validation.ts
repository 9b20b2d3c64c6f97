import { type FieldError, forbidden, invalid, required } from '../api/field-error.ts';
import { labelValueProblems, qualifiedNameProblems } from '../api/names.ts';
import type { LabelSelector } from '../api/selectors.ts';
import { labelErrors } from '../api/validate-meta.ts';
import type { Version } from '../version.ts';

/** apimachinery: pkg/apis/meta/v1/validation/validation.go `ValidateLabelSelector` */
export function validateLabelSelector(
  selector: LabelSelector | undefined,
  field: string,
  version: Version,
): readonly FieldError[] {
  const { matchLabels, matchExpressions = [] } = selector ?? {};
  const expressions = matchExpressions.flatMap(({ key, operator, values = [] }, index) => {
    const at = `${field}.matchExpressions[${index}]`;
    return [
      ...validateOperator(operator, values, at),
      ...qualifiedNameProblems(key, version).map((detail) => invalid(`${at}.key`, key, detail)),
      ...values.flatMap((value, place) =>
        labelValueProblems(value).map((detail) => invalid(`${at}.values[${place}]`, value, detail)),
      ),
    ];
  });
  return [...labelErrors(matchLabels, `${field}.matchLabels`, version), ...expressions];
}

function validateOperator(operator: string, values: readonly string[], at: string): readonly FieldError[] {
  switch (operator) {
    case 'In':
    case 'NotIn': {
      const detail = "must be specified when `operator` is 'In' or 'NotIn'";
      return values.length === 0 ? [required(`${at}.values`, detail)] : [];
    }
    case 'Exists':
    case 'DoesNotExist': {
      const detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
      return values.length > 0 ? [forbidden(`${at}.values`, detail)] : [];
    }
    default:
      return [invalid(`${at}.operator`, operator, 'not a valid selector operator')];
  }
}
