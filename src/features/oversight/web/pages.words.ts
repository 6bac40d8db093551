/** What the page of a project says of what hangs on it. */
export const projectPageWords = {
  title: { vi: 'Đề án', en: 'Project' }, missingTitle: { vi: 'Không có đề án này', en: 'No such project' }, missing: { vi: 'Đề án không còn, chưa đăng ký vào ngày đang xem, hoặc không thuộc phạm vi được xem.', en: 'It is gone, was not registered yet on this day, or is not yours to see.' }, toList: { vi: 'Về danh sách đề án', en: 'Back to the projects' },
  reviseTitle: (code: string) => ({ vi: `Sửa đăng ký đề án ${code}`, en: `Revise ${code}` }), reviseLead: { vi: 'Đề án đã thẩm định cấp cơ sở mà sửa thì phải thẩm định lại.', en: 'A project appraised at base and then revised is appraised again.' },
  tasks: { vi: 'Nhiệm vụ đang thực hiện', en: 'Open duties' }, tasksNote: { vi: 'của đơn vị và cơ quan chỉ đạo', en: 'of the unit and its department' }, noTasks: { vi: 'Không có nhiệm vụ đang mở.', en: 'No duty is open.' }, dueBy: (day: string) => ({ vi: `đến hết ngày ${day}`, en: `by ${day}` }),
} as const;
