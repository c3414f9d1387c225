import type { ComponentChildren } from 'preact';

interface ChoiceGroupProps<V extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: V;
  readonly choices: readonly (readonly [V, ComponentChildren])[];
  readonly onChoose: (value: V) => void;
}

/** Radio buttons under a heading, of which one is chosen. */
export function ChoiceGroup<V extends string>({ name, legend, value, choices, onChoose }: ChoiceGroupProps<V>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {choices.map(([choice, label]) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} checked={value === choice} onChange={() => onChoose(choice)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
