export const LEFT_ALONE = [];
