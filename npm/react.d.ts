/**
 * `<ace-self-check>` in JSX, for React 18 and 19: `import type {} from "ace-self-check/react"`. The handlers work from
 * React 19 on; React 18 passes none to elements like this, so listen with `addEventListener` there.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AceSelfCheckElement, Attributes, ErrorEvent, ResultEvent, SettingsEvent, StepEvent } from "./embed.js";

/** Under a name that React doesn't use for another thing. */
type AceSelfCheckProps = DetailedHTMLProps<HTMLAttributes<AceSelfCheckElement>, AceSelfCheckElement> & Attributes & Handlers;

interface Handlers {
  "onace-self-check-step"?: (event: StepEvent) => void;
  "onace-self-check-settings"?: (event: SettingsEvent) => void;
  "onace-self-check-result"?: (event: ResultEvent) => void;
  "onace-self-check-error"?: (event: ErrorEvent) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "ace-self-check": AceSelfCheckProps;
    }
  }
}
