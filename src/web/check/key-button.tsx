import Button from 'antd/es/button'

/** A button that a letter presses too. */
export function KeyButton({
  letter,
  name,
  main = false,
  onClick,
}: {
  letter: string
  name: string
  main?: boolean
  onClick: () => void
}) {
  return (
    <Button type={main ? 'primary' : 'default'} aria-keyshortcuts={letter} onClick={onClick}>
      {name}{' '}
      <span className="key" aria-hidden="true">
        {letter}
      </span>
    </Button>
  )
}
