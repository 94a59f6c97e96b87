import Glibc
package import PolicyText

/// What the operating system refused, in words.
package struct SystemError: Error, Equatable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// The error of the call that failed last on this thread.
  package static var last: SystemError { SystemError(code: errno) }

  /// Whether there is nothing of that name.
  package var isAbsence: Bool { code == ENOENT }

  package var message: Message {
    switch code {
    case ENOENT: Message("there is no such file or folder", "没有这个文件或文件夹")
    case EACCES, EPERM: Message("permission is denied", "没有权限")
    case ENOTDIR: Message("it is not a folder", "不是文件夹")
    case EISDIR: Message("it is a folder", "是文件夹")
    case ELOOP: Message("it is a link", "是链接")
    case ESPIPE: Message("it is no ordinary file", "不是普通文件")
    case ENOSPC, EDQUOT: Message("the disk is full", "磁盘已满")
    case EROFS: Message("the disk can only be read", "磁盘只读")
    case EIO: Message("the disk reports an error", "磁盘读写出错")
    case EMFILE, ENFILE: Message("too many files are open", "打开的文件过多")
    case ENOMEM: Message("there is not enough memory", "内存不足")
    case EBADF: Message("it is closed", "已关闭")
    case ENAMETOOLONG: Message("the name is too long", "名称过长")
    default: Message("system error \(code)", "系统错误 \(code)")
    }
  }
}
