/** `git log` with the fields that notes need. */
export const FIELDS = '--format=tformat:%H%x00%P%x00%aN%x00%aE%x00%cI%x00%B'
