import { ChoiceLinks } from '@/components/site/choice-links'
import { paths, searchOrders, searchTimes, searchTypes, type SearchOrder, type SearchPlace, type SearchType } from '@/lib/paths'

const types: Record<SearchType, string> = { story: 'stories', comment: 'comments', ask: 'questions', show: 'things made', poll: 'polls', job: 'jobs' }

/** Links that keep a search to one kind of posts and to some time, and order it. @param props `order` the one that it has */
export function SearchFilters({ place, order }: { place: SearchPlace; order: SearchOrder }) {
  const link = (name: string, change: Partial<SearchPlace>, isCurrent: boolean) => ({ name, address: paths.search({ ...place, ...change }), isCurrent })
  return (
    <div className="search-filters">
      <ChoiceLinks label="What" choices={[link('all', { type: null }, !place.type), ...searchTypes.map((type) => link(types[type], { type }, place.type === type))]} />
      <ChoiceLinks label="Written" choices={[link('any time', { time: null }, !place.time), ...searchTimes.map((time) => link(`last ${time}`, { time }, place.time === time))]} />
      <ChoiceLinks label="Order" choices={searchOrders.map((each) => link(`by ${each}`, { order: each }, order === each))} />
    </div>
  )
}
