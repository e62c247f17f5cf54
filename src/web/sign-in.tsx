import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { ApiProblem } from '../client/client.ts'
import { client } from './api.ts'
import { useWords } from './language.tsx'
import { explainProblem } from './parts/problem-words.ts'
import { SESSION_WORDS } from './session-words.ts'

type SignInProps = { writer: boolean; author: string; onDone: (name: string) => void; onCancel: () => void }

/** Asks for the token, where there is no session yet, and for the name that decisions carry. */
export function SignIn({ writer, author, onDone, onCancel }: SignInProps) {
  const words = useWords(SESSION_WORDS)
  const [form] = Form.useForm<{ token?: string; name: string }>()
  const [busy, setBusy] = useState(false)
  const submit = async ({ token, name }: { token?: string; name: string }) => {
    setBusy(true)
    try {
      if (!writer) await client('openSession', { body: { token: (token ?? '').trim() } })
      onDone(name.trim())
    } catch (error) {
      const isWrong = error instanceof ApiProblem && error.problem.code === 'token-wrong'
      form.setFields([{ name: 'token', errors: [isWrong ? words.wrong : explainProblem(error, words.failed)] }])
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={words.title}
      okText={words.open}
      cancelText={words.cancel}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>{words.why}</p>
      <Form form={form} layout="vertical" initialValues={{ name: author }} onFinish={submit}>
        {!writer && (
          <Form.Item
            name="token"
            label={words.token}
            extra={words.where}
            rules={[{ required: true, message: words.tokenNeeded }]}
          >
            <Input.Password autoComplete="off" autoFocus />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={words.name}
          extra={words.nameWhy}
          rules={[{ required: true, whitespace: true, message: words.nameNeeded }]}
        >
          <Input autoComplete="name" maxLength={80} autoFocus={writer} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
