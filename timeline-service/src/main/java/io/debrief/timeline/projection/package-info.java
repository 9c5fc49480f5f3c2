/**
 * The function from signals and rulings to timelines, and the machine that keeps up with it.
 *
 * <h2>The function</h2>
 *
 * {@code Timeline.of(signals, rulings)} is the definition. Its inputs are sets; no clock, order of arrival, number of deliveries,
 * batch, replica, version or label enters it. It goes in steps, each a package:
 *
 * <ol>
 *   <li><b>ruling</b>: a ruling is in force unless a later undo that is in force takes it back. Erasures, expiries and labels
 *       can't be taken back. Of two rulings on the same thing the newest (recordedAt, id) counts. Labels and expiries are inputs
 *       like others: a label makes {@code incident:INC-n} a bound key and lets an incident keep its uuid.
 *   <li><b>line</b>: signals of one fold are one line, uuid5(fold) for ever; notes are lines too. A line stands at its earliest
 *       time, an edit at its message's. Chat and notes show their last text, everything else its first. Reactions and pins belong
 *       to their message's line and become flags.
 *   <li><b>assignment</b>: S0, where a person moved it; S1, what hangs on lasting keys, and what people merged; S2, what an
 *       incident's messages link; S3, what has an incident's recurring keys within its window; S4, leftover critical and error
 *       alerts in sessions. A later stratum never feeds an earlier one: an incident's start, end, links and recurring keys come
 *       of its S1 lines and rulings alone, so nothing runs in circles. A moved line brings no recurring keys along.
 *   <li><b>folding</b>: an equivalence on raw times; then one cause at most for each entry, places, the total order. The hash of
 *       an entry covers titles and texts by their revisions' hashes and the sum of its lines' hashes, so that it can be kept
 *       without texts.
 *   <li><b>milestone</b>: the incident itself: title, status, milestones, measures.
 * </ol>
 *
 * <h2>Where it decides what the design leaves open</h2>
 *
 * <ul>
 *   <li>What opens is the lasting key, not the line: an {@code inc-*} channel is one opener whether its creation, its renaming or
 *       only messages with its name arrived, and its uuid is uuid5 of the key. An alert's and a suspected incident's uuid is its
 *       line's id.
 *   <li>Alerts labelled {@code debrief=open} of one service (else group, else fingerprint) with gaps of at most 30 minutes are
 *       one incident, not one each.
 *   <li>A person's ruling on a suspected incident confirms it: the alert that names it becomes an opener, the others follow by
 *       their recurring keys. A storm of several services keeps only those of that alert, unless the person names the services.
 *   <li>Two incidents that both carry rulings are not joined by a line that hangs on both; binding the very key which opened one
 *       joins them, since a person said so.
 *   <li>Only alerts' and provider incidents' keys become recurring keys; a person's list of services replaces theirs.
 *   <li>An ending derived from openers needs all of those that can be resolved; else all its channels archived.
 *   <li>A group that raises several pages one after the other gives each its own lines.
 *   <li>Messages, notes, changes, tickets and channel events never fold as repetitions.
 *   <li>Of merged incidents the one that a person named goes on, whatever the numbers; where it has no label yet, the first
 *       that has one does. What was said about the other does not describe it, but that it is restricted; its openers count for
 *       start and end.
 *   <li>Splits and joins of one line: the newest counts. A join is dropped where the line it names was split off since then. A
 *       line that was split off folds by no rule any more, also after it was joined by hand.
 *   <li>The first firing of a fingerprint is a transition too; a flapping entry happened as often as it fired.
 *   <li>An entry corrected by a person drops the edge from its cause, flagged {@code cause-dropped}. The newest correction of any of
 *       its lines counts, so that an earlier line which joins later does not lose a person's word.
 *   <li>Time to detect, mitigate and resolve count from impact, time to acknowledge from detection.
 * </ul>
 *
 * <h2>The machine</h2>
 *
 * The projector holds an index of all lines without texts (measured: 0.9 to 1.4 KB a signal) and reuses the pieces of the
 * definition. A round finds what it touches: changed lines; lines whose keys mean another span or opener; incidents whose
 * components, frames or rulings changed; lines those frames draw or let go; sessions around changed leftovers. Of a touched
 * incident the {@link io.debrief.timeline.projection.Parts parts} with touched lines are folded and ordered anew without texts,
 * which is exact; hashed and written are only entries that differ. Milestones are derived from all its lines, at less than a
 * microsecond each. So a round costs the touched parts and once the lines of the touched incidents, and storms must coalesce:
 * take what is there, up to some thousands. What hangs together in S1 is computed anew whenever an opener, a binding or a line on
 * several nodes comes: that grows with the number of incidents and rulings, not of signals.
 */
@NullMarked
package io.debrief.timeline.projection;

import org.jspecify.annotations.NullMarked;
