import { ListTop } from '@/components/site/list-top'
import { paths } from '@/lib/paths'
import { currentLeaders } from '@/lib/people/leaders'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'

const { heading, sentence } = lists.leaders

export const metadata = pageMetadata({ title: heading, description: sentence, address: paths.leaders() })

export default async function LeadersPage() {
  const { entries } = await currentLeaders()
  return (
    <>
      <ListTop heading={heading} sentence={sentence} />
      <table className="leaders">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Person</th>
            <th scope="col">Karma</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, name, karma }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <td>
                <a href={paths.user(name)}>{name}</a>
              </td>
              <td>{karma.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
