/** `users` read what they notice; `operations` everything, with how it came about. */
export type Audience = 'users' | 'operations'
