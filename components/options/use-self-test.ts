import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { testPart } from '../../lib/extension/options-line.ts';
import { type TestedPart, testedParts } from '../../lib/extension/self-test-parts.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import type { Diagnosis } from '../../lib/schema/diagnosis.ts';

export interface SelfTest {
  /** What was found last; a part that is not here was never tested. */
  found: ReadonlyMap<TestedPart, Diagnosis[]>;
  /** Parts that are tested at this moment. */
  checking: ReadonlySet<TestedPart>;
  again(): void;
}

/** Tests every part when the page opens, when settings or grants change, and when asked to. Each answers by itself. */
export function useSelfTest(settings: Settings): SelfTest {
  const [found, setFound] = useState<SelfTest['found']>(new Map());
  const [checking, setChecking] = useState<SelfTest['checking']>(new Set());
  const round = useRef(0);
  const again = useCallback(() => {
    const mine = ++round.current;
    setChecking(new Set(testedParts));
    for (const part of testedParts) {
      void testPart(part)
        .then((diagnoses) => {
          if (mine === round.current) setFound((before) => new Map(before).set(part, diagnoses));
        })
        .finally(() => {
          if (mine === round.current) setChecking((before) => new Set([...before].filter((other) => other !== part)));
        });
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found holds for these settings and no others.
  useEffect(again, [settings]);
  useEffect(() => {
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [again]);
  return { found, checking, again };
}
