import type { Metadata } from 'next'
import { FORMER_MEMBER } from '@/lib/former-member'
import { urgency } from '@/lib/log/urgency'
import { paths } from '@/lib/paths'
import { BAN_DAYS, POSTS_DAYS, SILENCE_DAYS } from '@/lib/people/terms'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { FACTORS } from '@/lib/moderation/inputs'
import { ranking } from '@/lib/stories/rules'

export const metadata: Metadata = { title: 'Rules' }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const days = (time: number) => countOf(time / DAY, 'day')
const hours = (time: number) => countOf(time / HOUR, 'hour')
const minutes = (time: number) => countOf(time / MINUTE, 'minute')

const listOf = (numbers: readonly number[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(numbers.map(String))

/** Every rule and number in force, as this installation sets them. */
export default function RulesPage() {
  const { downvote, discount, newcomer, repost, review, mail, preferences, topColour } = settings
  return (
    <article className="prose">
      <h1>Rules and numbers</h1>
      <p>
        How this forum works, with the numbers in force. What is welcome stands in the <a href={paths.guidelines()}>guidelines</a>.
      </p>
      <h2>Accounts</h2>
      <p>
        A name has {settings.nameLength.min} to {settings.nameLength.max} letters, digits, “_” or “-”; a password at least {settings.passwordLength.min} characters. A name is green while its account
        is younger than {days(settings.newAccount)}.
      </p>
      <p>
        While an account is younger than {hours(newcomer.age)} or has less than {newcomer.karma} karma, it can post {countOf(newcomer.comments, 'comment')} and{' '}
        {newcomer.stories === 1 ? '1 story' : `${newcomer.stories} stories`} in {minutes(newcomer.window)}. Who posts too soon is told when the next one can be posted.
      </p>
      <h2>Submitting</h2>
      <p>
        A title has at most {settings.titleLength.max} characters, a text {settings.textLength.max.toLocaleString('en-GB')}. A link that was submitted within {days(repost.window)} and got{' '}
        {countOf(repost.points, 'point')} or {countOf(repost.comments, 'comment')}, or is younger than {hours(repost.fresh)}, is not posted again: your submission becomes a vote for the earlier story, and you
        are taken there. Otherwise it is posted, and earlier discussions are listed with it. Two addresses are the same when they differ only by tracking parameters, fragment, default port, a slash at the end,
        or capitals in the host. Beginning a poll needs {settings.pollKarma} karma.
      </p>
      <h2>Discussing</h2>
      <p>
        A thread takes comments for {days(settings.threadOpen)} after its story was submitted. Deep in a thread a reply has to wait a little: (depth − 1)<sup>1.8</sup> minutes, so that two people in a hurry slow
        down; a comment’s own page takes replies at once.
      </p>
      <p>
        For {minutes(settings.edit)} you can edit your post (what it said before is kept, and it is marked as edited), delete it, and undelete it. Where it has replies they stay, under a placeholder without your
        name. Karma it brought stays too.
      </p>
      <p>
        What others wrote since your last visit to a thread is marked as new; who comes back after {minutes(settings.visit)} begins a new visit. Only you can tell where you were.
      </p>
      <p>
        If you set a delay in your <a href={paths.settings()}>settings</a>, you alone see a comment of yours for up to {countOf(preferences.delay, 'minute')}, moderators neither. You can edit and delete it meanwhile; it takes no
        replies, and then appears with the time you wrote it. What a rule holds is not delayed.
      </p>
      <h2>How you read</h2>
      <p>
        You choose a theme, the size of words, how dense pages are and whether keys lead through them in your <a href={paths.settings()}>settings</a>, for all your devices. From {topColour.karma} karma on you can give the header a{' '}
        <a href={paths.topColours()}>colour</a>; with less it is kept, and comes back with the karma.
      </p>
      <p>
        If you ask to be sent back to work, pages open for as many minutes as you say after the first of a visit, and then not until you have been away for as many as you say, counted from the last page that opened. What you send is
        kept, and your settings, feeds and what is open already stay as they are.
      </p>
      <h2>What you leave out and follow</h2>
      <p>
        You can leave sites, words in titles and people <a href={paths.choices()}>out of your lists of stories</a>, up to {settings.choices.most} of each; the comments of people you leave out arrive folded in threads.
        The front page, /ask and /show leave out what you hid, and, if you want that, what you have read: a story whose thread you opened while logged in, and in which nobody else has commented since. You can follow
        as many people, sites and threads, and read their posts <a href={paths.followed()}>in one list</a>. Nobody else learns whom and what you leave out or follow.
      </p>
      <h2>Votes and karma</h2>
      <p>
        Everybody votes once on a post, not on their own. A vote can be taken back for {minutes(settings.unvote)}. A vote on your post changes your karma by one; votes on the choices of a poll change nobody’s.
        From {downvote.karma} karma on you can vote comments down, for {hours(downvote.window)} after they were written, not below {downvote.leastPoints} points, and not where they answer you.
        The words of a comment with less than 1 point fade in three steps, and stay readable.
      </p>
      <h2>Votes that do not count</h2>
      <p>These are kept, and look cast to whoever cast them, who can take them back; but they change neither points nor karma:</p>
      <ul>
        <li>
          a vote by somebody with less than {discount.negligibleKarma} karma who within {days(discount.seen)} was on the same device or network as the author;
        </li>
        <li>
          a vote down by somebody who within {hours(discount.serial.window)} voted down {countOf(discount.serial.votes, 'post')} of the same author before;
        </li>
        <li>
          a vote down by somebody who voted down at least {discount.mostlyDown.percent} % of their last {discount.mostlyDown.last} votes, once they have cast {discount.mostlyDown.least}.
        </li>
      </ul>
      <p>Whether a vote counts is decided when it is cast, and stays so. Moderators see the votes that do not count, by whom and why.</p>
      <h2>Flags</h2>
      <p>
        From {settings.flag.karma} karma on you can flag what breaks the guidelines, with a reason, unless you answered the post. A first flag weighs 1; later ones 2 × (upheld + 1) / (decided + 2), where decided are those
        of your latest 100 flags that moderators decided about and upheld those they agreed with. The author is told how many flagged and for what, never who.
      </p>
      <p>
        From {settings.vouch.karma} karma on you can vouch for a dead post; who chose to see dead posts finds them. A vouch outweighs one flag of weight 1. Where flags outweigh vouches by {settings.flag.mark} the post is
        marked [flagged] and stands lower, by {settings.flag.kill} it is dead; where they do so no more, that ends. What a rule holds back comes back with {settings.vouch.revive === 1 ? '1 vouch' : `${settings.vouch.revive} vouches`}. You can take a flag or a
        vouch back until a moderator decides; that closes both, and nobody flags the same post again for what was decided, unless it is edited. Nobody vouches against a moderator’s decision: its author can ask for
        a review.
      </p>
      <p>
        What waits for moderators is sorted by urgency: {urgency.flag} for each flag by its weight (up to {urgency.mostFlags} of them), {urgency.abuse} where one is for abuse of a person, {urgency.review} where its
        author asked for a review, {urgency.held} where a rule holds it, {urgency.killed} where flags killed it, {urgency.vouched} where somebody vouched.
      </p>
      <h2>Moderators</h2>
      <p>
        Moderators can remove a post or a whole branch, take a post out of sight (it is dead), and lock a thread; each act can be undone. Every act stands with its reason and its moderator in the{' '}
        <a href={paths.log()}>log</a>, which everybody can read and nobody can change. Where a post was removed its place says why; its author still reads it, with the reason. The karma a removed post earned is
        taken back, and returned when it is restored. Nobody decides about their own post, and moderators do not decide about an admin’s.
      </p>
      <p>
        The log can be searched by what was done, by whom{settings.logNames && ' (moderators stand in it by name)'}, to which post and to whom, and followed as a <a href={paths.feed({ list: 'log' }, 'atom')}>feed</a> of its latest{' '}
        {settings.pageSize} entries. {!settings.logNames && 'Which moderator acted is known to moderators alone. '}It never holds what a post said, and tells nobody who wrote a post that is gone. Moderators can look
        through everything that is deleted, dead or removed, with what it said before each edit, and bring it back with a reason; what its author deleted only the author brings back.
      </p>
      <h2>Inbox</h2>
      <p>
        Your <a href={paths.inbox()}>inbox</a> tells you who answered you, who mentioned you as @name (of a post the first {settings.notices.mentions} names count, not those in code, quotations and links), what was
        posted in threads and by people you follow, and what moderators wrote; each post once, by the first of these reasons that you <a href={paths.ownNotices()}>want to be told for</a>. Nothing is told of your
        own posts, of people and threads you muted, or of what is gone or has less than 1 point; when that changes it appears. Looking at a thread or answering marks what you were told of it as read.
      </p>
      <p>
        Whatever a moderator or a rule does to your posts or to you is told there too, with the reason and what you can do. It can be followed as a{' '}
        <a href={paths.ownFeeds()}>feed</a> at a secret address that you can renew. Of flags you are told the counts by reason, never who
        flagged. When a post of yours was removed or is dead you can ask once for a review of that decision, in at most {review.length.toLocaleString('en-GB')} characters; another moderator than the one who
        decided lets it stand, or any takes it back, and the answer comes to your inbox. Up to {review.open} of your requests can be open at a time; where a branch was removed, one of its authors can ask for
        all.
      </p>
      <p>
        You can write to the moderators from the inbox. All of them read it, and one answers for all; nobody else reads it. You can write {mail.perDay === 1 ? 'once' : `${mail.perDay} times`} a day, and again as soon as a moderator has answered.
      </p>
      <h2>Threads</h2>
      <p>
        Moderators can choose stories and comments for the <a href={paths.highlights()}>highlights</a>, each with a reason; they can edit a title or an address (the list says “title edited”, and what it said before is kept), pin a story to the top of the front page, and turn flags off for a story, so that they neither
        mark nor kill it. A story can be merged into another on the same matter: it is marked [dupe] and leads there, its comments move there, each branch marked with where it is from, and everybody who voted it
        up, and who submitted it, counts as one voter there who had not voted there; karma stays where it was earned. A branch can be moved to a thread of its own. All of this is undone by a second act, which
        moves back what was answered since, too.
      </p>
      <p>
        An admin can purge a post, where the law asks for it: all it said and whose it was is taken away for good, from its history as well, with the votes on it and the karma they gave. Answers to it stay, under
        a placeholder. The log tells that it was done and why, not what it said, and its author is told.
      </p>
      <h2>Sites and words</h2>
      <p>
        Moderators can make rules about sites, and word filters. A rule covers a site with all below it, or what stands below a path there. It refuses posts and edits that link there, and says why; or holds
        them: they are out of sight until a moderator decides, and their authors are told; or lets everybody submit one story of the site in {hours(settings.siteRule.slow)}; or multiplies the ranks of its
        stories with a factor, of those submitted in the {days(settings.siteRule.reachesBack)} before it was made, too. Where several rules do that the strictest counts. A word filter looks for a pattern in title,
        text and address, and refuses or holds. All filters together have {settings.filterTime} milliseconds for a post; what is not finished then catches nothing. Of an edit only what it adds is looked at. What
        an admin posts is not held, since nobody else may decide about it. Each rule, its reason and every post it holds stand in the <a href={paths.log()}>log</a>; a filter’s pattern does not.
      </p>
      <p>
        {settings.holdFirstLinks ? 'A first post with a link is held, too' : 'The admin of this forum has not switched on that a first post with a link is held, too'}: that of somebody with less than{' '}
        {newcomer.karma} karma of whom no other post has been live for {hours(settings.firstLink.stands)}.
      </p>
      <h2>Measures against people</h2>
      <p>
        Moderators can warn a person; silence them for {listOf(SILENCE_DAYS)} days: they read and vote, and do not post; or ban them for {listOf(BAN_DAYS)} days or for good. A ban ends their sessions at once. Who
        is banned can log in to read, to change what they see and their password, and to write to the moderators. Each measure has a reason, stands in the <a href={paths.log()}>log</a>, is told to the person, ends
        by itself when its time is over, and can be undone before. With a ban what the person posted in the last {listOf(POSTS_DAYS)} days, or all of it, can be removed; each removal stands in the log by itself,
        without the author’s name, and they are undone with the ban. Nobody decides about themselves, moderators do not decide about each other or about admins, and the posts of admins are not removed with a ban.
      </p>
      <p>
        Moderators keep a record of each person: posts and what became of them, flags given and received, measures, and notes to each other. A flag was right when a moderator then removed or killed the post, or left it
        dead.
      </p>
      <h2>What is kept about where you log in</h2>
      <p>
        When you log in, the forum remembers for {days(settings.sightingsKept)} from which network (the first 24 bits of an IPv4 address, 48 of IPv6) and with which browser (a number it keeps in a cookie). Both are
        kept as keyed hashes: they tell whether two are the same, not which they are. They serve to find several accounts of one person who abuses them. Nobody but admins can read who shares a network or a browser with whom.
      </p>
      <h2 id="former-members">Members who left</h2>
      <p>
        Who deletes their account either keeps their posts, which then stand under “{FORMER_MEMBER}”, or withdraws them: they are deleted, and what answers them stays. For {days(settings.comeBack)} they can{' '}
        <a href={paths.comeBack()}>come back</a>; then what is kept about them is deleted for good. Their votes and flags stay without a name, and so does what was decided about their posts. Nobody else can take their name.
      </p>
      <h2>Ranking</h2>
      <p>
        A story ranks by (points − 1)<sup>{ranking.pointsExponent}</sup> / (hours + {ranking.timebaseMinutes / 60})<sup>{ranking.gravity}</sup>, times {ranking.textFactor} for a text post,{' '}
        {ranking.otherKindFactor} for a job and at most {ranking.lightweightFactor} for a picture. With {ranking.heatedFrom} comments or more and fewer points than comments it loses by the square of their
        ratio. Comments rank by the same formula without these factors.
      </p>
      <p>
        What is flagged ranks at {settings.flaggedFactor} of that. A moderator can multiply the rank of a story with a factor from {FACTORS.least} to {FACTORS.most}, and so does a rule about its site. A story
        that deserves a second chance is put back about where the one at place {ranking.secondChancePlace} of the front page stands: its age is counted from a later moment, for its rank alone, and it counts as if
        it had two points at least. Pinned stories stand first, and duplicates are not ranked. Whatever is at or below zero keeps its rank without these factors.
      </p>
      <p>
        Which stories reached the top {settings.lists.top} of the front page, when first and how high, is kept and <a href={paths.timeline()}>told by the day</a>: the places they had when somebody was shown the
        page as it is for everyone. That a story is pinned does not count. There are other <a href={paths.lists()}>lists</a>, each of which says what is on it. None of them shows what is deleted, dead, removed or delayed, and nobody but its author is told the points of a comment.
      </p>
    </article>
  )
}
